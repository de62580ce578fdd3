package aftersales.quote;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.FeeRule;
import aftersales.contract.owed.FeeRules;
import aftersales.contract.owed.Liability;
import aftersales.kernel.Refusal;
import aftersales.kernel.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts amounts to the lines of a quote: by the contract's fees, and by who bears which class of cost. */
final class QuotePricing {

    private final FeeRules fees;
    private final Map<CostClass, Liability> liability;
    private final boolean byPhone;

    /** @param liability a class it does not name is chargeable */
    QuotePricing(FeeRules fees, Map<CostClass, Liability> liability, boolean byPhone) {
        this.fees = fees;
        this.liability = liability;
        this.byPhone = byPhone;
    }

    /**
     * @throws Refusal on {@code lines[n].unit} where an amount is missing or out of bounds, on its {@code kind} where the contract
     *                 does not ask for such a thing, on its {@code currency} where the contract asks in its own
     */
    List<QuoteLine> price(List<AskedLine> lines) {
        List<QuoteLine> priced = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == LineKind.SERVICE && lines.subList(0, i).stream().anyMatch(before -> before.kind() == LineKind.SERVICE)) {
                throw Refusal.of("lines[" + i + "].kind", "quote.service.once");
            }
            priced.add(price(lines.get(i), "lines[" + i + "]."));
        }
        return priced;
    }

    private QuoteLine price(AskedLine line, String path) {
        if (byPhone) {
            return free(line, Because.PHONE);
        }
        FeeRule.Kind fee = line.kind().fee();
        if (fee == null) {
            return serviceFee(line, path);
        }
        return switch (liability.getOrDefault(fee.cost(), Liability.CHARGEABLE)) {
            case FREE -> free(line, Because.FREE);
            case NEGOTIATED -> each(line, entered(line, path), Because.AGREED);
            case COST -> byRule(line, rule(fee, Liability.COST), Because.COST, path);
            case CHARGEABLE -> byRule(line, rule(fee, Liability.CHARGEABLE), Because.PRICE, path);
        };
    }

    private QuoteLine byRule(AskedLine line, @Nullable FeeRule rule, Because otherwise, String path) {
        if (rule == null && otherwise == Because.COST && line.kind() == LineKind.LABOUR) {
            return free(line, Because.NO_FEE); // only necessary cost, and the own people's hours are none
        }
        if (rule == null || rule.amount() == null) {
            return each(line, entered(line, path), rule == null ? otherwise : basis(rule));
        }
        requireCurrency(line, path);
        BigDecimal rate = rule.amount();
        return rule.basis() == FeeRule.Basis.FLAT ? line(line, rate, rate, Because.FLAT) : each(line, rate, Because.RATE);
    }

    /** For the work alone, once for a repair, and only where the work is to be paid. */
    private QuoteLine serviceFee(AskedLine line, String path) {
        if (fees.serviceMin() == null && fees.serviceMax() == null) {
            throw Refusal.of(path + "kind", "quote.service.none");
        }
        if (liability.getOrDefault(CostClass.LABOUR, Liability.CHARGEABLE) != Liability.CHARGEABLE) {
            throw Refusal.of(path + "kind", "quote.service.labour");
        }
        requireCurrency(line, path);
        BigDecimal unit = entered(line, path);
        if (fees.serviceMin() != null && unit.compareTo(fees.serviceMin()) < 0 || fees.serviceMax() != null && unit.compareTo(fees.serviceMax()) > 0) {
            throw Refusal.of(path + "unit", "quote.service.bounds", text(fees.serviceMin()), text(fees.serviceMax()), fees.currency());
        }
        return line(line, unit, unit, Because.SERVICE_FEE);
    }

    /** A rate of the contract is in its currency; only what somebody entered may be in another. */
    private void requireCurrency(AskedLine line, String path) {
        if (line.currency() != null && !line.currency().equals(fees.currency())) {
            throw Refusal.of(path + "currency", "quote.currency.contract", fees.currency());
        }
    }

    private static String text(@Nullable BigDecimal bound) {
        return bound == null ? "–" : bound.toPlainString();
    }

    private static Because basis(FeeRule rule) {
        return rule.basis() == FeeRule.Basis.AT_COST ? Because.COST : Because.PRICE;
    }

    private static BigDecimal entered(AskedLine line, String path) {
        if (line.unit() == null) {
            throw Refusal.of(path + "unit", "quote.unit.missing");
        }
        return line.unit();
    }

    private @Nullable FeeRule rule(FeeRule.Kind kind, Liability at) {
        return fees.rules().stream().filter(rule -> rule.kind() == kind && rule.at() == at).findFirst().orElse(null);
    }

    private QuoteLine free(AskedLine line, Because why) {
        return line(line, BigDecimal.ZERO, BigDecimal.ZERO, why);
    }

    private QuoteLine each(AskedLine line, BigDecimal unit, Because why) {
        return line(line, unit, unit.multiply(line.quantity()), why);
    }

    /** Rounded once, here. */
    private QuoteLine line(AskedLine line, BigDecimal unit, BigDecimal amount, Because why) {
        String currency = Objects.requireNonNullElse(line.currency(), fees.currency());
        Money money = new Money(amount, Currency.getInstance(currency));
        return new QuoteLine(line.kind(), line.words(), line.quantity(), line.unit(), unit, money.amount(), currency, why);
    }
}
