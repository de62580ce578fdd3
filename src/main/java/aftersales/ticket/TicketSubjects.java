package aftersales.ticket;

import aftersales.kernel.identity.Actor;
import aftersales.sla.NextDue;
import aftersales.sla.SubjectOwner;
import aftersales.sla.SubjectRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps tickets' own rows in line with clocks that were counted anew without a step of the ticket. */
@Component
class TicketSubjects implements SubjectOwner {

    private final JdbcClient jdbc;
    private final TicketClocks clocks;
    private final TicketJournal journal;
    private final TicketTerms terms;

    TicketSubjects(JdbcClient jdbc, TicketClocks clocks, TicketJournal journal, TicketTerms terms) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.journal = journal;
        this.terms = terms;
    }

    @Override
    public String subjectType() {
        return TicketClocks.SUBJECT;
    }

    @Override
    public void lock(SubjectRef subject) {
        jdbc.sql("select id from ticket where number = ? for no key update").param(subject.key()).query(Long.class).optional();
    }

    @Override
    public void settled(SubjectRef subject, @Nullable NextDue next) {
        clocks.keep(subject.key(), next);
        Actor self = Actor.system("promises");
        terms.tell(self, journal.lock(self, subject.key()));
    }
}
