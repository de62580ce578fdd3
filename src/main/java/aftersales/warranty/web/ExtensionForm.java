package aftersales.warranty.web;

import aftersales.contract.owed.CostClass;
import aftersales.contract.owed.ServiceMode;
import aftersales.contract.owed.Span;
import aftersales.kernel.Refusal;
import aftersales.kernel.identity.EquipmentId;
import aftersales.kernel.money.Money;
import aftersales.warranty.ExtensionSales;
import aftersales.warranty.ExtensionWish;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is typed of an extension that is sold. */
public class ExtensionForm {

    private static final int LONGEST = 240;
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    private List<String> terms = new ArrayList<>();
    private @NotBlank @Size(max = 3) String amount = "1";
    private @NotNull Span.Unit unit = Span.Unit.YEARS;
    private List<CostClass> free = new ArrayList<>(List.of(CostClass.values()));
    private @Nullable ServiceMode mode = ServiceMode.ON_SITE;
    /** Serial numbers, one a line; none: all. */
    private @Size(max = 8000) String units = "";
    private @NotNull @Nullable LocalDate soldOn;
    private boolean gap;
    private @NotBlank @Size(max = 16) String price = "";
    private @NotBlank @Size(max = 3) String currency = "CNY";
    private @Size(max = 60) String order = "";
    private @NotBlank @Size(max = 160) String buyer = "";
    /** Which days were shown before it is sold. */
    private String seen = "";
    private long version;

    static ExtensionForm blank(LocalDate today, String buyer, String currency, long version) {
        var form = new ExtensionForm();
        form.soldOn = today;
        form.buyer = buyer;
        form.currency = currency;
        form.version = version;
        return form;
    }

    /** The serial numbers that were typed. */
    List<String> serials() {
        return Arrays.stream(units.split("[\\n\\r,，;；、]+")).map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }

    ExtensionWish toWish(Set<EquipmentId> chosen) {
        Set<CostClass> parts = EnumSet.noneOf(CostClass.class);
        parts.addAll(free);
        return new ExtensionWish(terms, span(), parts, mode, gap, chosen, Objects.requireNonNull(soldOn));
    }

    private Span span() {
        if (!amount.strip().matches("[1-9]\\d{0,2}") || Integer.parseInt(amount.strip()) > LONGEST) {
            throw Refusal.of("amount", "warranty.extension.amount", LONGEST);
        }
        return new Span(Integer.parseInt(amount.strip()), unit);
    }

    ExtensionSales.Deal toDeal() {
        return new ExtensionSales.Deal(new Money(number(), money()), order, buyer);
    }

    private BigDecimal number() {
        try {
            var number = new BigDecimal(price.strip().replace("，", ",").replace(",", ""));
            if (number.signum() >= 0 && number.compareTo(MOST) < 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // as one that is out of bounds
        }
        throw Refusal.of("price", "warranty.extension.price");
    }

    private Currency money() {
        try {
            return Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw Refusal.of("currency", "contract.owed.currency");
        }
    }

    public List<String> getTerms() {
        return terms;
    }

    public void setTerms(List<String> terms) {
        this.terms = terms;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public Span.Unit getUnit() {
        return unit;
    }

    public void setUnit(Span.Unit unit) {
        this.unit = unit;
    }

    public List<CostClass> getFree() {
        return free;
    }

    public void setFree(List<CostClass> free) {
        this.free = free;
    }

    public @Nullable ServiceMode getMode() {
        return mode;
    }

    public void setMode(@Nullable ServiceMode mode) {
        this.mode = mode;
    }

    public String getUnits() {
        return units;
    }

    public void setUnits(String units) {
        this.units = units;
    }

    public @Nullable LocalDate getSoldOn() {
        return soldOn;
    }

    public void setSoldOn(@Nullable LocalDate soldOn) {
        this.soldOn = soldOn;
    }

    public boolean isGap() {
        return gap;
    }

    public void setGap(boolean gap) {
        this.gap = gap;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getBuyer() {
        return buyer;
    }

    public void setBuyer(String buyer) {
        this.buyer = buyer;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
