package aftersales.intake.file;

/**
 * Looks at the bytes of a file as they pass and says what they are most likely. UTF-8 is known for certain; GB 18030 from
 * Western text by the second bytes, which in Chinese text are nearly always high, too.
 */
public final class EncodingGuess {

    private boolean utf8 = true;
    private boolean binary;
    private int expected;
    private boolean afterHigh;
    private long highPairs;
    private long loneHighs;

    public void look(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            binary |= b == 0;
            lookAsUtf8(b);
            lookAsPairs(b);
        }
    }

    private void lookAsUtf8(int b) {
        if (expected > 0) {
            utf8 &= b >= 0x80 && b <= 0xbf;
            expected--;
        } else if (b >= 0xc2 && b <= 0xf4) {
            expected = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        } else {
            utf8 &= b < 0x80;
        }
    }

    private void lookAsPairs(int b) {
        if (afterHigh) {
            if (b >= 0x80) {
                highPairs++;
            } else {
                loneHighs++;
            }
            afterHigh = false;
        } else {
            afterHigh = b >= 0x81 && b <= 0xfe;
        }
    }

    /** Whether there was a zero byte: no text in any encoding we read. */
    public boolean isBinary() {
        return binary;
    }

    public TextEncoding guess() {
        if (utf8 && expected == 0) {
            return TextEncoding.UTF_8;
        }
        return highPairs > loneHighs ? TextEncoding.GB18030 : TextEncoding.LATIN_1;
    }
}
