package aftersales.warranty;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.Liability;
import aftersales.kernel.money.Money;
import aftersales.warranty.Reason.Word;
import aftersales.webkit.format.Formats;
import aftersales.webkit.format.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A verdict in words, in the language of the reader or of the paper it is printed on. */
public final class VerdictWords {

    private static final int MOST_NAMED = 8;
    private static final Set<ReasonCode> STANDINGS = EnumSet.of(ReasonCode.BEFORE_ACCEPTANCE, ReasonCode.REPLACED_FREE, ReasonCode.NO_EVIDENCE,
            ReasonCode.CARD_LATE, ReasonCode.CARD_MISSING, ReasonCode.NOTHING_TO_PROLONG, ReasonCode.OTHER_SELLER);

    private final Words words;
    private final Locale language;
    private final Map<String, String> components;
    private final UnaryOperator<String> organizations;

    /**
     * @param components    code to name in that language
     * @param organizations code to name
     */
    VerdictWords(Words words, Locale language, Map<String, String> components, UnaryOperator<String> organizations) {
        this.words = words;
        this.language = language;
        this.components = components;
        this.organizations = organizations;
    }

    /** Free, at cost, to be agreed or to be paid. */
    public String liability(Finding finding) {
        return words.say("warranty.liability." + finding.liability());
    }

    /** Where contracts cover it and say nothing of warranty. */
    public String uncertain() {
        return words.say("warranty.uncertain");
    }

    /** What it may still become; empty where nothing can change it. */
    public String outlook(Finding finding) {
        if (!finding.isProvisional()) {
            return "";
        }
        String key = finding.liability() == finding.best() ? "warranty.outlook.worse" : finding.liability() == finding.worst()
                ? "warranty.outlook.better" : "warranty.outlook.either";
        return words.say(key, words.say("warranty.liability." + finding.best()), words.say("warranty.liability." + finding.worst()));
    }

    /** Until when, by which contract, who owes it; empty where no term holds. */
    public String basis(Finding finding) {
        if (finding.contract() == null || finding.term() == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (finding.from() != null) {
            parts.add(finding.until() == null ? words.say("warranty.basis.life") : words.say("warranty.basis.until", words.day(finding.until())));
        }
        parts.add(words.say("warranty.basis.contract", finding.contract().number(), finding.contract().version()));
        parts.add(term(finding.term()));
        if (finding.owedBy() != null) {
            parts.add(words.say("warranty.basis.owedBy", organizations.apply(finding.owedBy())));
        }
        return String.join(" · ", parts);
    }

    /** As its contract calls it, with what it is about where the name does not say so. */
    public String name(UnitTerm unit) {
        String name = term(unit.term());
        String component = unit.component() == null ? null : components.getOrDefault(unit.component(), unit.component());
        return component == null || name.contains(component) ? name : words.say("warranty.terms.of", name, component);
    }

    /** "free to 15 Jan 2027, 24:00". */
    public String stage(Liability borne, @Nullable LocalDate until) {
        return words.say("warranty.terms.stage", words.say("warranty.liability." + borne),
                until == null ? words.say("warranty.basis.life") : words.say("warranty.basis.until", words.day(until)));
    }

    /** From which fact it counts, by which contract. */
    public String basis(UnitTerm unit) {
        String contract = words.say("warranty.basis.contract", unit.contract().number(), unit.contract().version());
        if (unit.evidence() == null) {
            return contract;
        }
        String from = words.say("warranty.terms.from", words.say("warranty.evidence." + unit.evidence()), day(unit.fact()));
        return (Objects.equals(unit.fact(), unit.start()) ? from : from + " · " + words.say("warranty.terms.start", day(unit.start()))) + " · " + contract;
    }

    /** Why a term has no days. */
    public String standing(UnitTerm unit) {
        Reason why = unit.standing();
        return !STANDINGS.contains(why.code()) ? reason(why) : words.say("warranty.terms." + why.code() + (why.code() == ReasonCode.NO_EVIDENCE ? variant(why) : ""), named(why.words()), day(why.until()), day(why.on()));
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "–" : words.day(day);
    }

    /** How much is left of a time: "1 y 2 mo", "12 d". */
    public String left(LocalDate today, LocalDate until) {
        Period left = Period.between(today, until);
        return left.getYears() > 0 ? words.say("warranty.terms.left.years", left.getYears(), left.getMonths())
                : left.getMonths() > 0 ? words.say("warranty.terms.left.months", left.getMonths(), left.getDays())
                : words.say("warranty.terms.left.days", left.getDays());
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public String cost(CostClass cost) {
        return words.say("warranty.cost." + cost);
    }

    /** A whole sentence. */
    public String reason(Reason reason) {
        String key = "warranty.reason." + reason.code() + variant(reason);
        return words.say(key, reason.contract() == null ? "–" : reason.contract().number(), reason.term() == null ? "–" : term(reason.term()),
                reason.evidence() == null ? "–" : words.say("warranty.evidence." + reason.evidence()), day(reason.on()), day(reason.from()),
                reason.until() == null ? words.say("warranty.life") : words.day(reason.until()), reason.code() == ReasonCode.SERVICE_FEE ? fee(reason.words()) : named(reason.words()));
    }

    private static String variant(Reason reason) {
        return switch (reason.code()) {
            case NO_EVIDENCE, EXTENSION_SOLD -> reason.words().isEmpty() ? ".none" : "";
            case EVIDENCE_USED -> Objects.equals(reason.on(), reason.from()) ? "" : ".later";
            default -> "";
        };
    }

    /** Both bounds and their currency, as the rules put them. */
    private String fee(List<Word> bounds) {
        Currency currency = Currency.getInstance(bounds.get(2).value());
        return words.say("warranty.fee", new BigDecimal(bounds.get(0).value()).toPlainString(),
                Formats.money(new Money(new BigDecimal(bounds.get(1).value()), currency), language));
    }

    /** The contract's own words, with where they stand; empty where it has none. */
    public String quote(Reason reason) {
        if (reason.term() == null || reason.term().promise(language).isEmpty()) {
            return "";
        }
        String paragraph = reason.term().paragraph();
        return words.say("warranty.quote", paragraph == null ? "" : paragraph + " ", reason.term().promise(language));
    }

    private String term(TermRef term) {
        String name = term.name(language);
        return name.equals(term.code()) ? components.getOrDefault(name, name) : name;
    }

    private String named(List<Word> said) {
        String list = said.stream().filter(this::isRead).limit(MOST_NAMED).map(this::word).collect(Collectors.joining(words.say("warranty.and")));
        return said.size() > MOST_NAMED ? words.say("warranty.more", list, said.size()) : list;
    }

    private boolean isRead(Word word) {
        return word.kind() != ("zh".equals(language.getLanguage()) ? Word.Kind.ENGLISH : Word.Kind.CHINESE);
    }

    private String word(Word word) {
        return switch (word.kind()) {
            case TEXT, CHINESE, ENGLISH -> word.value();
            case ORGANIZATION -> organizations.apply(word.value());
            case COMPONENT -> components.getOrDefault(word.value(), word.value());
            case CAUSE -> words.say("warranty.cause." + word.value());
            case PAPER -> words.say("warranty.paper." + word.value());
            case EVIDENCE -> words.say("warranty.proof." + word.value());
        };
    }
}
