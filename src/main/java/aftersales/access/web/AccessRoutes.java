package aftersales.access.web;

import static aftersales.access.Allow.BASIC;
import static aftersales.access.Allow.PUBLIC;
import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.access.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Who may use the pages of signing in and of accounts, and those of the page kit below. */
@Configuration(proxyBeanMethods = false)
class AccessRoutes {

    private static final Allow ADMINISTRATORS = Allow.roles(ADMINISTRATOR);

    @Bean
    RouteAccess accessRouteAccess() {
        return routes -> routes
                .post("/language", PUBLIC).post("/theme", PUBLIC).post("/keys", PUBLIC)
                .get("/", SIGNED_IN)
                .get("/login", PUBLIC).post("/login", PUBLIC).post("/logout", PUBLIC)
                .get("/setup/{secret}", PUBLIC).post("/setup/{secret}", PUBLIC)
                .get("/invitation/{secret}", PUBLIC).post("/invitation/{secret}", PUBLIC)
                .get("/profile", SIGNED_IN).post("/profile", SIGNED_IN).post("/profile/password", SIGNED_IN)
                .post("/profile/tokens", SIGNED_IN).post("/profile/tokens/{token}/revocation", SIGNED_IN)
                .post("/profile/sessions/{session}/ending", SIGNED_IN).post("/profile/sessions/others/ending", SIGNED_IN)
                .get("/accounts", ADMINISTRATORS).get("/accounts/new", ADMINISTRATORS).post("/accounts", ADMINISTRATORS)
                .get("/accounts/{id}/edit", ADMINISTRATORS).post("/accounts/{id}", ADMINISTRATORS)
                .post("/accounts/{id}/invitation", ADMINISTRATORS)
                .get("/audit", ADMINISTRATORS).post("/audit/verification", ADMINISTRATORS)
                .get("/api/v1/accounts", ADMINISTRATORS).get("/api/v1/accounts/{id}", ADMINISTRATORS)
                .post("/api/v1/accounts", ADMINISTRATORS).put("/api/v1/accounts/{id}", ADMINISTRATORS)
                .post("/api/v1/tokens", BASIC)
                .get(Routes.DESCRIPTION, SIGNED_IN).get(Routes.DESCRIPTION + ".yaml", SIGNED_IN);
    }

    @Bean
    @Profile("development")
    RouteAccess kitRouteAccess() {
        return routes -> routes.get("/kit", PUBLIC);
    }
}
