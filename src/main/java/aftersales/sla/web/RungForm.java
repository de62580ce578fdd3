package aftersales.sla.web;

import aftersales.kernel.identity.AccountId;
import aftersales.sla.Rung;
import aftersales.sla.Rung.Basis;
import aftersales.sla.Rung.Recipient;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rung of a ladder on the form. */
public class RungForm {

    /** What the amount is counted in, and from where. */
    public enum Moment {
        PERCENT(Basis.PERCENT, 1),
        MINUTES_BEFORE(Basis.BEFORE, 60),
        HOURS_BEFORE(Basis.BEFORE, 3600),
        MINUTES_AFTER(Basis.AFTER, 60),
        HOURS_AFTER(Basis.AFTER, 3600),
        /** Only of ladders that programs made. */
        SECONDS_BEFORE(Basis.BEFORE, 1),
        SECONDS_AFTER(Basis.AFTER, 1);

        private final Basis basis;
        private final long each;

        Moment(Basis basis, long each) {
            this.basis = basis;
            this.each = each;
        }

        /** The largest in which it is a whole number. */
        static Moment of(Rung rung) {
            return Stream.of(PERCENT, HOURS_BEFORE, MINUTES_BEFORE, HOURS_AFTER, MINUTES_AFTER, SECONDS_BEFORE, SECONDS_AFTER)
                    .filter(moment -> moment.basis == rung.basis() && rung.amount() % moment.each == 0).findFirst().orElseThrow();
        }

        long count(Rung rung) {
            return rung.amount() / each;
        }
    }

    private @NotBlank String amount = "";
    private @NotNull Moment moment = Moment.PERCENT;
    private Set<Recipient> recipients = EnumSet.noneOf(Recipient.class);
    private String named = "";
    /** People it names whom the editor does not see. */
    private List<AccountId> hidden = new ArrayList<>();
    private boolean opened;

    static RungForm blank() {
        RungForm form = new RungForm();
        form.opened = true;
        return form;
    }

    /** @param logins of those it names whom the editor sees */
    static RungForm of(Rung rung, List<String> logins, List<AccountId> hidden) {
        RungForm form = new RungForm();
        form.moment = Moment.of(rung);
        form.amount = Long.toString(form.moment.count(rung));
        form.recipients = rung.recipients();
        form.named = String.join(", ", logins);
        form.hidden = new ArrayList<>(hidden);
        return form;
    }

    /** @param accounts whom it names */
    Rung toRung(String path, List<AccountId> accounts) {
        List<AccountId> all = new ArrayList<>(accounts);
        all.addAll(hidden);
        return new Rung(moment.basis, TargetForm.whole(amount, path + "amount") * moment.each, recipients, all);
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public Moment getMoment() {
        return moment;
    }

    public void setMoment(Moment moment) {
        this.moment = moment;
    }

    public Set<Recipient> getRecipients() {
        return recipients;
    }

    public void setRecipients(@Nullable Set<Recipient> recipients) {
        this.recipients = recipients == null ? EnumSet.noneOf(Recipient.class) : recipients;
    }

    public String getNamed() {
        return named;
    }

    public void setNamed(String named) {
        this.named = named;
    }

    public List<AccountId> getHidden() {
        return hidden;
    }

    public void setHidden(List<AccountId> hidden) {
        this.hidden = hidden;
    }

    /** Shown with its fields, not as a sentence. */
    public boolean isOpened() {
        return opened;
    }

    public void setOpened(boolean opened) {
        this.opened = opened;
    }
}
