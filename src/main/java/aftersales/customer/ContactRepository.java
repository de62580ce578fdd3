package aftersales.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ContactRepository extends Repository<Contact, Long> {

    Contact saveAndFlush(Contact contact);

    Optional<Contact> findById(long id);
}
