package aftersales.journey;

import aftersales.access.TestSessions;
import aftersales.testing.CleanStart;
import aftersales.testing.Company;
import aftersales.testing.TestDatabase;
import aftersales.testing.TicketWorld;
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
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a port of its own with a database of its own, empty before each test, and a browser in front of it.
 * All journeys share the one application.
 *
 * <pre>{@code
 * @JourneyTest
 * class CallJourneyTests {
 *     @Autowired Scene scene;
 *
 *     @Test
 *     void an_agent_logs_a_call(Browser browser) {
 *         scene.set();
 *         try (Visit visit = scene.enter(browser, Look.chinese(), scene.agent())) {
 *             visit.open("/desk");
 *             visit.page().getByLabel("来电").fill("0951");
 *             visit.checkEverywhere("desk");   // axe, width, console; pictures in target/pictures
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
@Import({Company.class, TestSessions.class, TicketWorld.class, Scene.class})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestExecutionListeners(listeners = CleanStart.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ActiveProfiles("development")
@ExtendWith(BrowserExtension.class)
public @interface JourneyTest {
}
