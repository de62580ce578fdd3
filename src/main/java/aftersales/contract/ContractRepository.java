package aftersales.contract;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ContractRepository extends Repository<Contract, Long> {

    Contract saveAndFlush(Contract contract);

    Optional<Contract> findById(long id);
}
