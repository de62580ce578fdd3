package aftersales.webkit;

import aftersales.kernel.identity.AccountId;
import aftersales.kernel.identity.Actor;
import aftersales.kernel.identity.OrganizationId;
import aftersales.kernel.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The webkit alone, on a real web server: no database, no sign-in. Whoever sends the cookie {@code reader} is the agent
 * Chen Jing. Also a program: shows {@code /kit} in a second or two.
 */
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class, HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class, ThymeleafAutoConfiguration.class, ValidationAutoConfiguration.class})
@ComponentScan("aftersales.webkit")
public class WebkitServer {

    public static void main(String[] arguments) {
        var application = new SpringApplication(WebkitServer.class);
        application.setAdditionalProfiles("development");
        application.run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofSeconds(1));
    }

    @Bean
    Readers readers() {
        return new Readers() {

            @Override
            public @Nullable Reader reader(HttpServletRequest request) {
                String cookies = request.getHeader("Cookie");
                boolean known = System.getProperty("reader") != null || (cookies != null && cookies.contains("reader="));
                return known ? new Reader(new Actor(new AccountId(7), "陈静", new OrganizationId(1), EnumSet.of(Role.AGENT)), null, null) : null;
            }

            @Override
            public void remember(Locale language) {
            }
        };
    }

    @Bean
    Bell bell() {
        return new Bell("/kit", "/kit", actor -> 7);
    }

    @Bean
    CallBox callBox() {
        return new CallBox("/kit", "/kit", "/kit", EnumSet.allOf(Role.class), EnumSet.of(Role.AGENT));
    }

    @Bean
    MenuContributor menu() {
        return () -> List.of(
                MenuEntry.of("webkit.kit.desk", "/", MenuGroup.WORK, 10, "headset").warning(actor -> 3),
                MenuEntry.of("webkit.kit.number", "/kit", MenuGroup.WORK, 20, "ticket").counting(actor -> 128),
                MenuEntry.of("webkit.kit.jobs", "/jobs", MenuGroup.WORK, 30, "map-pin"),
                MenuEntry.of("webkit.kit.contract", "/contracts", MenuGroup.PROMISES, 10, "file-certificate"),
                MenuEntry.of("webkit.kit.customer", "/customers", MenuGroup.RESOURCES, 10, "users"),
                MenuEntry.of("webkit.kit.figures", "/dashboard", MenuGroup.MANAGEMENT, 10, "chart-bar"),
                MenuEntry.of("webkit.kit.form", "/forms", MenuGroup.MANAGEMENT, 20, "settings").only(Role.ADMINISTRATOR));
    }
}
