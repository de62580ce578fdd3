package aftersales.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CustomerRepository extends Repository<Customer, Long> {

    Customer saveAndFlush(Customer customer);

    Optional<Customer> findById(long id);
}
