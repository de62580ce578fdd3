package aftersales.security;

import aftersales.access.Routes;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests of the matrix. What a request changes is rolled back, so that the next one finds the world as it was: the
 * services join the transaction around it. A statement that fails undoes itself alone, as it would at its service's end.
 */
@TestComponent
public class Caller {

    /** Once each, and so: one page more in a frame or in a cache is one too many. */
    private static final Map<String, List<String>> GUARDS = Map.of("X-Content-Type-Options", List.of("nosniff"), "X-Frame-Options", List.of("DENY"),
            "Referrer-Policy", List.of("same-origin"), "Cache-Control", List.of("no-store"), "Content-Security-Policy", List.of(
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                            + " manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc mvc;
    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;

    Caller(MockMvc mvc, PlatformTransactionManager manager, JdbcTemplate jdbc) {
        this.mvc = mvc;
        this.transactions = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** @param rows values of the pattern's variables, in order */
    Answer call(Routes.Rule rule, List<String> rows, Person person, Body body) {
        return rule.method() == HttpMethod.GET ? send(rule, rows, person, body)
                : rolledBack(() -> send(rule, rows, person, body));
    }

    private Answer rolledBack(Callable<Answer> request) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            autosave(AutoSave.ALWAYS);
            try {
                return request.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                autosave(AutoSave.NEVER);
            }
        });
    }

    private void autosave(AutoSave mode) {
        jdbc.execute((ConnectionCallback<Boolean>) (Connection connection) -> {
            connection.unwrap(PGConnection.class).setAutosave(mode);
            return true;
        });
    }

    private Answer send(Routes.Rule rule, List<String> rows, Person person, Body body) {
        try {
            var uri = UriComponentsBuilder.fromPath(rule.pattern().getPatternString()).build().expand(rows.toArray()).encode().toUri();
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(rule.method(), uri)
                    .header("Accept-Language", "en").with(person.credentials());
            boolean api = rule.isApi();
            if (api && rule.method() != HttpMethod.GET) {
                request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(Body.plain(body.fields())))
                        .header("If-Match", "\"" + body.fields().getOrDefault("version", 0) + "\"");
            } else {
                body.fields().forEach((name, value) -> request.param(name, texts(Body.plain(value))));
            }
            MvcResult result = mvc.perform(request).andReturn();
            if (result.getRequest().getSession(false) != null) {
                throw new AssertionError(rule + " keeps something in a session");
            }
            MockHttpServletResponse response = result.getResponse();
            response.setCharacterEncoding("UTF-8");
            return new Answer(response.getStatus(), response.getRedirectedUrl(), response.getContentAsString(), bare(response));
        } catch (Exception fault) { // a page that cannot be drawn: the container would answer so
            Throwable cause = fault;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return new Answer(500, null, cause.toString(), List.of());
        }
    }

    private static List<String> bare(MockHttpServletResponse response) {
        return GUARDS.entrySet().stream().filter(guard -> !guard.getValue().equals(response.getHeaders(guard.getKey())))
                .map(Map.Entry::getKey).toList();
    }

    private static String[] texts(Object value) {
        return value instanceof List<?> several ? several.stream().map(Object::toString).toArray(String[]::new) : new String[] {value.toString()};
    }

    static String name(Routes.Rule rule) {
        return rule.method() + " " + rule.pattern().getPatternString();
    }

}
