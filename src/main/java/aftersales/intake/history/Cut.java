package aftersales.intake.history;

/** Cuts texts to the place they have here, between signs and with a mark where something is missing. */
final class Cut {

    private Cut() {
    }

    static String to(String text, int longest) {
        if (text.length() <= longest || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
