package aftersales.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Collects the routes of all modules; patterns are written exactly as at their controllers. */
public final class Routes {

    /** Where the interface for programs is described, for programs. */
    public static final String DESCRIPTION = "/v3/api-docs";

    /** One route: method, pattern, who. */
    public record Rule(HttpMethod method, PathPattern pattern, Allow allow) {

        /** For programs, by a token; the others are pages, for browsers. */
        public boolean isApi() {
            String path = pattern.getPatternString();
            return path.startsWith("/api/") || path.startsWith(DESCRIPTION);
        }

        @Override
        public String toString() {
            return method + " " + pattern.getPatternString() + " " + allow;
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    public Routes get(String pattern, Allow allow) {
        return add(HttpMethod.GET, pattern, allow);
    }

    public Routes post(String pattern, Allow allow) {
        return add(HttpMethod.POST, pattern, allow);
    }

    public Routes put(String pattern, Allow allow) {
        return add(HttpMethod.PUT, pattern, allow);
    }

    public Routes patch(String pattern, Allow allow) {
        return add(HttpMethod.PATCH, pattern, allow);
    }

    public Routes delete(String pattern, Allow allow) {
        return add(HttpMethod.DELETE, pattern, allow);
    }

    private Routes add(HttpMethod method, String pattern, Allow allow) {
        PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
        for (Rule rule : rules) {
            if (rule.method().equals(method) && rule.pattern().equals(parsed)) {
                throw new IllegalStateException("declared twice: " + rule);
            }
        }
        rules.add(new Rule(method, parsed, allow));
        return this;
    }

    /** By which methods a path is known at all; none: it is not. Which paths there are is no secret. */
    Set<HttpMethod> methods(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        Set<HttpMethod> methods = new TreeSet<>();
        rules.stream().filter(rule -> rule.pattern().matches(parsed)).map(Rule::method).forEach(methods::add);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    /** The most specific first, as the controllers are found: {@code /tickets/new} before {@code /tickets/{number}}. */
    public List<Rule> rules() {
        return rules.stream().sorted(Comparator.comparing(Rule::pattern, PathPattern.SPECIFICITY_COMPARATOR)).toList();
    }
}
