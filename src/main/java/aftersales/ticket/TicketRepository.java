package aftersales.ticket;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface TicketRepository extends Repository<Ticket, Long> {

    Ticket saveAndFlush(Ticket ticket);

    /** Locked until the transaction ends: two people's steps on one ticket come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Ticket> findByNumber(String number);
}
