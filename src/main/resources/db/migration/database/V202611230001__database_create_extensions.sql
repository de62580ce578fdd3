-- Similar words and parts of words. A trusted extension: the owner of the database may create it.
create extension if not exists pg_trgm;
