package aftersales.webkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A test of the webkit on its own web server; all share one. Ask it through a {@link Visitor}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WebkitServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({FaultyController.class, FaultyApiController.class})
@ActiveProfiles("development")
public @interface WebkitTest {
}
