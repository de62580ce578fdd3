package aftersales.visit;

import aftersales.access.Scope;
import aftersales.kernel.identity.Actor;
import aftersales.webkit.drawing.SignatureDrawing;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was signed. A signature is seen by whoever sees its ticket. */
@Component
@Transactional(readOnly = true)
public class VisitQueries {

    private final JdbcClient jdbc;

    VisitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The signature for the ticket's present round; empty while nobody signed, or for a ticket out of reach. */
    public Optional<SignatureRow> signature(Actor actor, String number) {
        var scope = Scope.of(actor);
        return jdbc.sql("""
                select s.signer, s.drawing, s.satisfaction, s.signed_at, s.taken_by
                from visit_signature s join ticket t on t.id = s.ticket_id and t.reopenings = s.round
                where t.number = :number and %s
                """.formatted(scope.clause("t.organization_id"))).param("number", number.strip().toUpperCase(Locale.ROOT))
                .params(scope.params()).query((row, n) -> {
                    String drawing = row.getString("drawing");
                    int satisfaction = row.getInt("satisfaction");
                    boolean unasked = row.wasNull();
                    return new SignatureRow(row.getString("signer"), drawing == null ? null : new SignatureDrawing(drawing),
                            unasked ? null : satisfaction, row.getTimestamp("signed_at").toInstant(), row.getString("taken_by"));
                }).optional();
    }
}
