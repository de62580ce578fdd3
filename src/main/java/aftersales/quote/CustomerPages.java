package aftersales.quote;

import aftersales.kernel.Refusal;
import aftersales.webkit.PublicAddress;
import org.springframework.stereotype.Component;

/** The pages of quotes for customers. A mail can lead to one only where it is set how people reach this application from outside. */
@Component
public class CustomerPages {

    private final PublicAddress addresses;

    CustomerPages(PublicAddress addresses) {
        this.addresses = addresses;
    }

    public boolean isReachable() {
        return addresses.isSet();
    }

    /** While a request is answered. */
    public String address(String secret) {
        return addresses.of("/customer-quote/{secret}", secret);
    }

    /** @throws Refusal on {@code mail} if the mail could not say where the page is */
    void require(SendQuote how) {
        if (how.mail() != null && !isReachable()) {
            throw Refusal.of("mail", "quote.mail.nowhere");
        }
    }
}
