package aftersales.journey;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands tests the browser, in front of their application. */
final class BrowserExtension implements ParameterResolver, ExecutionCondition {

    private static @Nullable Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.place().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("no Chromium; set CHROMIUM to where it lies");
        }
        return ConditionEvaluationResult.disabled("no Chromium on this machine; set CHROMIUM to where it lies");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String port = SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port");
        return started().at(Integer.parseInt(port));
    }

    private static synchronized Browser started() {
        if (browser == null) {
            Optional<Path> place = Browser.place();
            browser = Browser.start(place.orElseThrow());
        }
        return browser;
    }
}
