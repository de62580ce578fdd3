package aftersales.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PublicAddressTests {

    @BeforeEach
    void come() {
        var request = new MockHttpServletRequest("GET", "/quotes/7");
        request.setServerName("10.0.0.7");
        request.setServerPort(8080);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void what_is_set_counts_and_not_the_address_by_which_somebody_came() {
        assertThat(new PublicAddress("https://desk.example/service/").of("/invitation/{secret}", "a/b c"))
                .isEqualTo("https://desk.example/service/invitation/a%2Fb%20c");
        assertThat(new PublicAddress("https://desk.example").isSet()).isTrue();
    }

    @Test
    void without_it_the_address_by_which_somebody_came_is_the_best_that_is_known() {
        assertThat(new PublicAddress(" ").of("/quotes/{id}", 7)).isEqualTo("http://10.0.0.7:8080/quotes/7");
        assertThat(new PublicAddress("").isSet()).isFalse();
    }
}
