package aftersales.files.web;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileRoutes {

    @Bean
    RouteAccess fileAccess() {
        return routes -> routes.get("/files/{id}", Allow.SIGNED_IN);
    }
}
