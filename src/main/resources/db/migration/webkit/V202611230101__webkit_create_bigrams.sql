create extension if not exists pg_trgm;

-- The words of a text as overlapping pairs of characters, lower case, without spaces and punctuation between them.
-- Chinese has words of two characters; trigrams of those are empty, so that an index on trigrams would read every row.
-- Search indexes this array (gin) and asks for all pairs of the query; the rest is checked with a plain comparison.
create function webkit_bigrams(source text) returns text[]
    language sql immutable parallel safe strict
    return (
        select coalesce(array_agg(distinct substr(word, position, 2)), '{}')
        from regexp_split_to_table(lower(source), '[^[:alnum:]]+') as word,
             generate_series(1, length(word) - 1) as position
    );
