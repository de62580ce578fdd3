package aftersales.organization.web;

import org.jspecify.annotations.Nullable;

/**
 * What was pressed on a form that is confirmed before it is saved.
 *
 * @param more  more rows of which kind
 * @param apply whether running clocks are meant, too
 */
record Confirmation(@Nullable String more, @Nullable String back, @Nullable String confirmed, @Nullable String apply) {

    boolean isBack() {
        return back != null;
    }

    boolean isConfirmed() {
        return confirmed != null;
    }

    boolean isApplied() {
        return apply != null;
    }
}
