package aftersales.sla;

/** A target of terms, chosen for a clock. */
record ChosenTerm(long terms, Terms.Target target) {

    Term term() {
        return target.term();
    }
}
