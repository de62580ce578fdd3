package aftersales.webkit.drawing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text that telephones read, as a picture: black on white, its quiet zone around it. */
public final class QrCode {

    private static final int MODULE = 6;
    private static final int QUIET = 4;
    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;

    private QrCode() {
    }

    /** As an address that holds the picture itself, for paper. A seventh of it may be dirty or torn. */
    public static String picture(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET));
            var image = new BufferedImage(modules.getWidth() * MODULE, modules.getHeight() * MODULE, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.setRGB(x, y, modules.get(x / MODULE, y / MODULE) ? BLACK : WHITE);
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
