package aftersales.warranty;

import aftersales.contract.OwedContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is owed for a unit: today, and in the course of time.
 *
 * @param today local day
 * @param terms of each contract that covers it what is about the whole first, what comes on top last
 */
public record UnitWarranty(Verdict verdict, LocalDate today, List<UnitTerm> terms) {

    private static final Comparator<UnitTerm> ORDER = Comparator.comparing((UnitTerm term) -> term.contract().number())
            .thenComparing(term -> term.contract().id().value()).thenComparing(UnitTerm::extra)
            .thenComparing(term -> term.component() == null ? "" : term.component()).thenComparing(term -> term.term().code());

    public UnitWarranty {
        terms = List.copyOf(terms);
    }

    static UnitWarranty of(Question question) {
        List<UnitTerm> terms = new ArrayList<>();
        for (OwedContract contract : question.contracts()) {
            var later = new ContractReading(contract, question.later());
            List<ContractReading.Part> tomorrow = later.parts();
            for (ContractReading.Part part : new ContractReading(contract, question).parts()) {
                boolean replacedToday = part.reading().state() == TermState.NOT_REPLACED;
                terms.add(UnitTerm.of(question, replacedToday ? same(part, tomorrow) : part));
            }
        }
        terms.sort(ORDER);
        return new UnitWarranty(WarrantyRules.judge(question), question.faultOn(), terms);
    }

    private static ContractReading.Part same(ContractReading.Part part, List<ContractReading.Part> among) {
        return among.stream().filter(other -> other.reading().term().equals(part.reading().term()) && String.valueOf(other.component())
                .equals(String.valueOf(part.component()))).findFirst().orElse(part);
    }
}
