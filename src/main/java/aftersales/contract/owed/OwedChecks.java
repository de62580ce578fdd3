package aftersales.contract.owed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what a contract owes fits together: exclusions, fees, duties and penalties here, terms in {@link TermChecks}. */
public final class OwedChecks {

    static final int MOST_ROWS = 100;
    static final int LONGEST_WORDS = 1000;
    static final int LONGEST_NAME = 80;
    private static final Set<Duty.Kind> ONCE = EnumSet.of(Duty.Kind.TRAINING, Duty.Kind.DOCUMENTS, Duty.Kind.GUARD);

    private final List<OwedFinding> findings = new ArrayList<>();
    private final OwedFacts facts;

    private OwedChecks(OwedFacts facts) {
        this.facts = facts;
    }

    /** In the order of the document; empty where there is nothing to say. */
    public static List<OwedFinding> of(ContractDocument document, OwedFacts facts) {
        var checks = new OwedChecks(facts);
        new TermChecks(checks, facts).check(document.terms());
        checks.extensions(document);
        checks.exclusions(document);
        checks.fees(document.fees());
        checks.duties(document.duties());
        checks.penalties(document.penalties());
        return checks.findings;
    }

    void refuse(boolean wrong, String path, String code, Object... arguments) {
        if (wrong) {
            findings.add(new OwedFinding(path, "contract.owed." + code, true, List.of(arguments)));
        }
    }

    void warn(boolean strange, String path, String code, Object... arguments) {
        if (strange) {
            findings.add(new OwedFinding(path, "contract.owed." + code, false, List.of(arguments)));
        }
    }

    void texts(String path, @Nullable String paragraph, @Nullable String words, @Nullable String english) {
        length(path + "paragraph", paragraph, LONGEST_NAME);
        length(path + "words", words, LONGEST_WORDS);
        length(path + "english", english, LONGEST_WORDS);
    }

    void length(String path, @Nullable String text, int most) {
        refuse(text != null && text.length() > most, path, "long", most);
    }

    /** What was sold is not changed here: the terms it goes on from stay, and no other takes its code. */
    private void extensions(ContractDocument document) {
        Map<String, WarrantyTerm> all = document.allTerms();
        for (Extension extension : document.extensions()) {
            refuse(!all.containsKey(extension.code()), "terms", "term.extended", extension.after());
            refuse(document.terms().stream().anyMatch(term -> extension.code().equals(term.code())), "terms", "term.code.twice", extension.code());
        }
    }

    private void exclusions(ContractDocument document) {
        refuse(document.exclusions().size() > MOST_ROWS, "exclusions", "many", MOST_ROWS);
        boolean bounds = document.fees().serviceMin() != null || document.fees().serviceMax() != null;
        Set<FaultCause> seen = EnumSet.noneOf(FaultCause.class);
        for (int i = 0; i < document.exclusions().size(); i++) {
            Exclusion exclusion = document.exclusions().get(i);
            String path = "exclusions[" + i + "].";
            if (exclusion.cause() == null || exclusion.consequence() == null) {
                refuse(true, path + "cause", "exclusion.none");
                continue;
            }
            refuse(!exclusion.cause().isExcludable(), path + "cause", "exclusion.own");
            refuse(!seen.add(exclusion.cause()), path + "cause", "exclusion.twice");
            refuse(exclusion.consequence() == Exclusion.Consequence.SERVICE_FEE && !bounds, path + "consequence", "exclusion.fee");
            texts(path, exclusion.paragraph(), exclusion.words(), exclusion.english());
        }
    }

    private void fees(FeeRules fees) {
        refuse(!isCurrency(fees.currency()), "fees.currency", "currency");
        amount("fees.serviceMin", fees.serviceMin());
        amount("fees.serviceMax", fees.serviceMax());
        refuse(fees.serviceMin() != null && fees.serviceMax() != null && fees.serviceMin().compareTo(fees.serviceMax()) > 0, "fees.serviceMin",
                "fee.bounds");
        refuse(fees.rules().size() > MOST_ROWS, "fees.rules", "many", MOST_ROWS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fees.rules().size(); i++) {
            FeeRule rule = fees.rules().get(i);
            String path = "fees.rules[" + i + "].";
            if (rule.kind() == null || rule.at() == null || rule.basis() == null) {
                refuse(true, path + "kind", "fee.none");
                continue;
            }
            refuse(rule.at() != Liability.COST && rule.at() != Liability.CHARGEABLE, path + "at", "fee.at");
            refuse(!seen.add(rule.kind() + " " + rule.at()), path + "kind", "fee.twice");
            boolean own = rule.basis() == FeeRule.Basis.AT_COST || rule.basis() == FeeRule.Basis.AT_PRICE;
            refuse(!own && rule.amount() == null, path + "amount", "fee.amount");
            refuse(own && rule.amount() != null, path + "amount", "fee.own");
            amount(path + "amount", rule.amount());
        }
    }

    private void amount(String path, @Nullable BigDecimal amount) {
        refuse(amount != null && amount.signum() < 0, path, "negative");
        refuse(amount != null && (amount.precision() - amount.scale() > 12 || amount.scale() > 4), path, "amount");
    }

    private static boolean isCurrency(String code) {
        try {
            Currency.getInstance(code);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private void duties(List<Duty> duties) {
        refuse(duties.size() > MOST_ROWS, "duties", "many", MOST_ROWS);
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = duties.get(i);
            String path = "duties[" + i + "].";
            if (duty.kind() == null) {
                refuse(true, path + "kind", "duty.none");
                continue;
            }
            boolean dated = duty.dayOfMonth() != null || duty.weekday() != null;
            boolean spanned = duty.every() != null || duty.offset() != null;
            boolean parts = duty.kind() == Duty.Kind.SPARE_PARTS;
            refuse(duty.times() != null && duty.every() == null, path + "times", "duty.times");
            refuse(duty.times() != null && (duty.times() < 1 || duty.times() > 366), path + "times", "duty.count");
            refuse(duty.dayOfMonth() != null && (duty.dayOfMonth() < 1 || duty.dayOfMonth() > 31), path + "dayOfMonth", "duty.day");
            refuse(duty.dayOfMonth() != null && duty.weekday() != null || dated && spanned, path + "every", "duty.both");
            refuse(parts && duty.months() == null, path + "months", "duty.months");
            refuse(!parts && duty.months() != null, path + "months", "duty.parts");
            refuse(duty.months() != null && (duty.months() < 1 || duty.months() > 600), path + "months", "duty.count");
            refuse(!parts && !dated && !spanned && duty.times() == null && !ONCE.contains(duty.kind()), path + "every", "duty.rhythm");
            refuse(duty.words() == null || duty.words().isBlank(), path + "words", "words");
            texts(path, duty.paragraph(), duty.words(), duty.english());
        }
    }

    private void penalties(List<Penalty> penalties) {
        refuse(penalties.size() > MOST_ROWS, "penalties", "many", MOST_ROWS);
        for (int i = 0; i < penalties.size(); i++) {
            Penalty penalty = penalties.get(i);
            String path = "penalties[" + i + "].";
            refuse(penalty.promise() != null && !facts.promises().test(penalty.promise()), path + "promise", "penalty.promise");
            refuse(penalty.amount() == null || penalty.per() == null, path + "amount", "penalty.none");
            amount(path + "amount", penalty.amount());
            amount(path + "most", penalty.most());
            refuse(penalty.amount() != null && penalty.most() != null && penalty.most().compareTo(penalty.amount()) < 0, path + "most",
                    "penalty.most");
            length(path + "words", penalty.words(), LONGEST_WORDS);
        }
    }
}
