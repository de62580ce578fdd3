package aftersales.journey;

import aftersales.access.TestSessions;
import aftersales.testing.Company;
import aftersales.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a port of its own with a database of its own, and a browser in front of it.
 *
 * <pre>{@code
 * @JourneyTest
 * class CallJourneyTests {
 *     @Autowired Company company;
 *
 *     @Test
 *     void an_agent_logs_a_call(Browser browser) {
 *         company.found();
 *         try (Visit visit = browser.visit(Look.chinese())) {
 *             visit.signIn(company.cookie(company.agent(company.yinchuan())));
 *             visit.open("/desk");
 *             visit.page().getByLabel("来电").fill("0951");
 *             visit.check("desk");   // axe, width, console; picture in target/pictures
 *         }
 *     }
 * }
 * }</pre>
 *
 * Without Chromium on the machine these tests are skipped; with {@code CI=true} they fail then.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Company.class, TestSessions.class})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@ActiveProfiles("development")
@ExtendWith(BrowserExtension.class)
public @interface JourneyTest {
}
