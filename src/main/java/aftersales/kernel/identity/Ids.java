package aftersales.kernel.identity;

final class Ids {

    private Ids() {
    }

    static void requirePositive(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("an id is positive, not " + value);
        }
    }
}
