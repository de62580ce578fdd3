package aftersales.organization;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrganizationRepository extends Repository<Organization, Long> {

    Organization saveAndFlush(Organization organization);

    Optional<Organization> findById(long id);
}
