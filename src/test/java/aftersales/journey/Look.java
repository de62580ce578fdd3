package aftersales.journey;

/** How somebody looks at the pages: in which language, on what, in which theme. */
public record Look(String language, Size size, Theme theme) {

    /** A screen. */
    public enum Size {
        DESKTOP(1360, 900), PHONE(390, 844), WALL(1920, 1080);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** What the device says it prefers. */
    public enum Theme {
        LIGHT, DARK
    }

    /** Chinese at a desk, light: as most of our readers. */
    public static Look chinese() {
        return new Look("zh-CN", Size.DESKTOP, Theme.LIGHT);
    }

    public static Look english() {
        return new Look("en", Size.DESKTOP, Theme.LIGHT);
    }

    public Look on(Size other) {
        return new Look(language, other, theme);
    }

    public Look in(Theme other) {
        return new Look(language, size, other);
    }

    @Override
    public String toString() {
        return (language + "-" + size + "-" + theme).toLowerCase();
    }
}
