package aftersales.ticket.web;

import aftersales.kernel.identity.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The box on top of each page: who or what is meant. */
@Controller
class CallController {

    private final CallSearch search;

    CallController(CallSearch search) {
        this.search = search;
    }

    @GetMapping("/calls")
    String find(Actor actor, @RequestParam(defaultValue = "") String q, Model page) {
        search.show(actor, q, page);
        return "ticket/calls";
    }

    @GetMapping("/calls/suggestions")
    String suggest(Actor actor, @RequestParam(defaultValue = "") String q, Model page) {
        search.show(actor, q, page);
        return "ticket/calls :: suggestions";
    }
}
