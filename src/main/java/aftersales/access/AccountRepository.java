package aftersales.access;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(long id);

    Optional<Account> findByLogin(String login);
}
