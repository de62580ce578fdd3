package aftersales.notice.web;

import static aftersales.access.Allow.SIGNED_IN;
import static aftersales.kernel.identity.Role.ADMINISTRATOR;

import aftersales.access.Allow;
import aftersales.access.RouteAccess;
import aftersales.notice.NoticeQueries;
import aftersales.webkit.Bell;
import aftersales.webkit.MenuContributor;
import aftersales.webkit.MenuEntry;
import aftersales.webkit.MenuGroup;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use the pages of notices, and what leads there. */
@Configuration(proxyBeanMethods = false)
class NoticeRoutes {

    @Bean
    RouteAccess noticeAccess() {
        Allow keepers = Allow.roles(ADMINISTRATOR);
        return routes -> routes.get("/notices", SIGNED_IN).get("/notices/bell", SIGNED_IN).post("/notices/reading", SIGNED_IN)
                .post("/notices/{id}/reading", SIGNED_IN).post("/notices/mail", SIGNED_IN)
                .get("/notices/outbox", keepers).post("/notices/outbox/{id}/retry", keepers);
    }

    @Bean
    Bell noticeBell(NoticeQueries notices) {
        return new Bell("/notices", "/notices/bell", notices::unread);
    }

    @Bean
    MenuContributor noticeMenu() {
        return () -> List.of(MenuEntry.of("notice.outbox.menu", "/notices/outbox", MenuGroup.MANAGEMENT, 60, "message-2").only(ADMINISTRATOR));
    }
}
