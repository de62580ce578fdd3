package aftersales.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class TicketInLogsTests {

    private final TicketInLogs interceptor = new TicketInLogs();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void the_number_stands_in_the_log_while_the_request_lasts() {
        begin("R-2611-0418");
        assertThat(MDC.get("ticket")).isEqualTo("R-2611-0418");

        interceptor.afterCompletion(request, new MockHttpServletResponse(), this, null);
        assertThat(MDC.get("ticket")).isNull();
    }

    @Test
    void anything_else_typed_into_the_address_does_not() {
        for (String typed : new String[] {"<script>", "R-2611-0418\nERROR forged", "13912345678", ""}) {
            begin(typed);

            assertThat(MDC.get("ticket")).as(typed).isNull();
        }
    }

    @Test
    void a_request_about_no_ticket_is_let_through() {
        assertThat(interceptor.preHandle(request, new MockHttpServletResponse(), this)).isTrue();
        assertThat(MDC.get("ticket")).isNull();
    }

    private void begin(String number) {
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("number", number));
        interceptor.preHandle(request, new MockHttpServletResponse(), this);
    }
}
