package aftersales.quote;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface QuoteRepository extends Repository<Quote, Long> {

    Optional<Quote> findById(long id);

    List<Quote> findByTicketIdAndStateIn(long ticketId, List<QuoteState> states);

    Quote saveAndFlush(Quote quote);
}
