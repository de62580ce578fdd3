package aftersales.intake.web;

import aftersales.intake.history.Finding;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was found, in the reader's words. */
@Component
public class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong with this line, in one sentence. */
    public String of(Finding finding) {
        Object[] details = finding.details().toArray();
        if (finding.kind() == Finding.Kind.REFUSED) {
            details[0] = say(finding.details().get(0));
        }
        return say("intake.finding." + finding.kind(), details);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
