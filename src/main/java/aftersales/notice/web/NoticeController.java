package aftersales.notice.web;

import aftersales.kernel.identity.Actor;
import aftersales.notice.NoticeQueries;
import aftersales.notice.NoticeRow;
import aftersales.notice.NoticeService;
import aftersales.notice.NoticeText;
import aftersales.webkit.Flash;
import aftersales.webkit.format.Formats;
import aftersales.webkit.format.Words;
import aftersales.webkit.list.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A reader's own notices. */
@Controller
class NoticeController {

    private final NoticeQueries queries;
    private final NoticeService notices;
    private final Formats formats;

    NoticeController(NoticeQueries queries, NoticeService notices, Formats formats) {
        this.queries = queries;
        this.notices = notices;
        this.formats = formats;
    }

    /** A notice with its words. */
    public record Line(NoticeRow notice, String words) {
    }

    @GetMapping("/notices")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Words words = formats.words();
        Page<NoticeRow> page = queries.page(actor, NoticeQueries.LISTING.request(parameters));
        model.addAttribute("page", page.map(notice -> new Line(notice, NoticeText.line(notice, words))));
        model.addAttribute("unread", queries.unread(actor));
        model.addAttribute("last", page.rows().stream().mapToLong(NoticeRow::id).max().orElse(0));
        model.addAttribute("mail", queries.wantsMail(actor));
        return "notice/list";
    }

    @GetMapping("/notices/bell")
    String bell(Actor actor, Model model) {
        model.addAttribute("unread", queries.unread(actor));
        return "kit/bell :: ring(unread=${unread})";
    }

    /** Opening a notice reads it; {@code keep} only reads it. */
    @PostMapping("/notices/{id}/reading")
    String read(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "false") boolean keep) {
        NoticeRow notice = notices.read(actor, id);
        return "redirect:" + (keep ? "/notices" : notice.path());
    }

    @PostMapping("/notices/reading")
    String readAll(Actor actor, @RequestParam long last) {
        notices.readAll(actor, last);
        return "redirect:/notices";
    }

    @PostMapping("/notices/mail")
    String wishMail(Actor actor, @RequestParam boolean on, HttpServletResponse response) {
        notices.wishMail(actor, on);
        Flash.say(response, on ? "notice.mail.on" : "notice.mail.off");
        return "redirect:/notices";
    }
}
