package aftersales.quote;

import aftersales.kernel.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a mail can lead to a customer's page: only where it is set how people reach this application from outside. */
@Component
public class CustomerPages {

    private final boolean reachable;

    CustomerPages(@Value("${aftersales.base-url:}") String base) {
        reachable = !base.isBlank();
    }

    public boolean isReachable() {
        return reachable;
    }

    /** @throws Refusal on {@code mail} if the mail could not say where the page is */
    void require(SendQuote how) {
        if (how.mail() != null && !reachable) {
            throw Refusal.of("mail", "quote.mail.nowhere");
        }
    }
}
