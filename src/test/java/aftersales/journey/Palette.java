package aftersales.journey;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes a picture of a page a third as large: pages have few colours, so 256 of them do. */
final class Palette {

    private static final int MOST = 256;
    private static final int FINE = 3; // bits of a channel that make no other colour

    private Palette() {
    }

    /** @return the same picture as PNG with the colours it has most of, every pixel in the nearest of them */
    static byte[] reduce(byte[] png) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        int[] colours = colours(pixels);
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        var reduced = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> known = new HashMap<>();
        byte[] indexes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = (byte) (int) known.computeIfAbsent(pixels[i], pixel -> nearest(pixel, colours));
        }
        reduced.getRaster().setDataElements(0, 0, full.getWidth(), full.getHeight(), indexes);
        var out = new ByteArrayOutputStream();
        ImageIO.write(reduced, "png", out);
        return out.toByteArray();
    }

    /** Of alike colours the one that is there most, the most frequent first. */
    private static int[] colours(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<Integer> frequent = counts.keySet().stream().sorted(Comparator.comparing(counts::get).reversed()).toList();
        Map<Integer, Integer> distinct = new HashMap<>();
        return frequent.stream().filter(pixel -> distinct.putIfAbsent(bucket(pixel), pixel) == null).limit(MOST).mapToInt(pixel -> pixel).toArray();
    }

    private static int bucket(int pixel) {
        return channel(pixel, 16) >> FINE << 16 | channel(pixel, 8) >> FINE << 8 | channel(pixel, 0) >> FINE;
    }

    private static int nearest(int pixel, int[] colours) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int distance = square(pixel, colours[i], 16) + square(pixel, colours[i], 8) + square(pixel, colours[i], 0);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int square(int one, int other, int shift) {
        int difference = channel(one, shift) - channel(other, shift);
        return difference * difference;
    }

    private static int channel(int pixel, int shift) {
        return pixel >> shift & 0xff;
    }
}
