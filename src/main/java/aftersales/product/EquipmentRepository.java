package aftersales.product;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EquipmentRepository extends Repository<Equipment, Long> {

    Equipment saveAndFlush(Equipment equipment);

    Optional<Equipment> findById(long id);
}
