package aftersales.product;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ModelRepository extends Repository<Model, Long> {

    Model saveAndFlush(Model model);

    Optional<Model> findById(long id);
}
