package aftersales.notice.web;

import aftersales.kernel.identity.Actor;
import aftersales.notice.MailRow;
import aftersales.notice.NoticeText;
import aftersales.notice.OutboxQueries;
import aftersales.notice.OutboxService;
import aftersales.webkit.Flash;
import aftersales.webkit.format.Formats;
import aftersales.webkit.format.Words;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox, for administrators: what went out, what waits, what was given up and why. */
@Controller
class OutboxController {

    private final OutboxQueries queries;
    private final OutboxService outbox;
    private final Formats formats;

    OutboxController(OutboxQueries queries, OutboxService outbox, Formats formats) {
        this.queries = queries;
        this.outbox = outbox;
        this.formats = formats;
    }

    /** A mail with its subject as the administrator reads it. */
    public record Line(MailRow mail, String words) {
    }

    @GetMapping("/notices/outbox")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Words words = formats.words();
        model.addAttribute("page", queries.page(actor, OutboxQueries.LISTING.request(parameters))
                .map(mail -> new Line(mail, NoticeText.line(mail.notice(), words))));
        model.addAttribute("states", MailRow.State.values());
        model.addAttribute("server", queries.hasServer());
        return "notice/outbox";
    }

    @PostMapping("/notices/outbox/{id}/retry")
    String retry(Actor actor, @PathVariable long id, HttpServletResponse response) {
        outbox.retry(actor, id);
        Flash.say(response, "notice.outbox.retried");
        return "redirect:/notices/outbox";
    }
}
