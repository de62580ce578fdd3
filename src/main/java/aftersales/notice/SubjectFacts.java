package aftersales.notice;

import aftersales.sla.SubjectRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is known of that which a clock runs on. */
@Component
class SubjectFacts {

    Map<String, String> of(SubjectRef subject) {
        return Map.of();
    }
}
