package aftersales.sanbao.web;

import aftersales.sanbao.Counter;
import aftersales.sanbao.LegalFact;
import aftersales.sanbao.Sure;
import aftersales.webkit.format.Formats;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Facts and counters in the reader's words. */
@Component
@NamedInterface("words")
public class SanbaoWords {

    private final Formats formats;

    SanbaoWords(Formats formats) {
        this.formats = formats;
    }

    /** "30 days"; null where there is nothing to count. */
    public @Nullable String limit(LegalFact fact) {
        return fact.limit() == null ? null
                : formats.words().say("sanbao.limit." + fact.kind().unit() + (fact.over() ? ".over" : ""), fact.limit());
    }

    /** "2 of 2 repairs of the same fault". */
    public String count(Counter counter) {
        return formats.words().say("sanbao.count." + counter.fact().kind(), counter.count(), String.valueOf(counter.fact().limit()));
    }

    /** What follows, or what the next repair would give, with article and how sure it is. */
    public String follows(Counter counter) {
        LegalFact fact = counter.fact();
        String what = formats.words().say("sanbao.consequence." + fact.consequence());
        String state = counter.state() == Counter.State.NEAR ? "NEAR." + fact.kind().unit() : counter.state().name();
        return formats.words().say("sanbao.state." + state, what, basis(fact));
    }

    /** "art. 10; one page, quoting". */
    public String basis(LegalFact fact) {
        String sure = formats.words().say("sanbao.sure." + fact.sure());
        return fact.article() == null ? sure : formats.words().say("sanbao.article.of", fact.article(), sure);
    }

    Map<String, String> sures() {
        Map<String, String> sures = new LinkedHashMap<>();
        for (Sure sure : Sure.values()) {
            sures.put(sure.name(), formats.words().say("sanbao.sure." + sure));
        }
        return sures;
    }
}
