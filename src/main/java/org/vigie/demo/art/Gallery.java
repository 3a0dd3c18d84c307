package org.vigie.demo.art;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Draws pictures and keeps the last few. One thread paints for everybody: it bounds the memory that images being drawn
 * take (8 MB for the largest), and Java's renderer keeps its buffers by thread. The thread ends when nobody asks.
 */
public final class Gallery {

    private static final int MAX_KEPT_BYTES = 3 << 20;

    static {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    /** In pixels. */
    record Size(int width, int height) {}

    private record Key(UUID seed, int width, int height) {}

    private final int maxKeptBytes;
    private final ThreadPoolExecutor painter;
    private final Map<Key, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int keptBytes;

    public Gallery() {
        this(MAX_KEPT_BYTES);
    }

    Gallery(int maxKeptBytes) {
        this.maxKeptBytes = maxKeptBytes;
        painter = new ThreadPoolExecutor(
                1,
                1,
                20,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Thread.ofPlatform().name("demo-painter").daemon().unstarted(work));
        painter.allowCoreThreadTimeOut(true);
    }

    /**
     * A picture as JPEG.
     *
     * @param theme pictures of one theme share a mood
     * @param category PeerTube's number; 0 if it has none
     */
    public byte[] still(UUID seed, String theme, int category, int width, int height) {
        return picture(new Key(seed, width, height), () -> {
            Random random = new Random(seed.getMostSignificantBits() * 31 + seed.getLeastSignificantBits());
            Palette palette = Palette.pick(theme, random);
            Scene scene = Scene.pick(category, random);
            return draw(new Size(width, height), palette, random, scene::paint, "jpg");
        });
    }

    /** The sign of an actor as PNG. */
    public byte[] avatar(UUID seed, String theme, int size) {
        return picture(new Key(seed, size, size), () -> {
            Random random = new Random(seed.getLeastSignificantBits() * 31 + seed.getMostSignificantBits());
            Palette palette = Palette.pick(theme, random);
            return draw(new Size(size, size), palette, random, Identicon::paint, "png");
        });
    }

    private byte[] picture(Key key, Callable<byte[]> drawing) {
        byte[] known = recall(key);
        if (known != null) {
            return known;
        }
        FutureTask<byte[]> task = new FutureTask<>(() -> {
            byte[] meanwhile = recall(key);
            return meanwhile == null ? keep(key, drawing.call()) : meanwhile;
        });
        painter.execute(task);
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while drawing", stopped);
        } catch (ExecutionException bug) {
            throw new IllegalStateException("Can't draw", bug.getCause());
        }
    }

    private synchronized byte[] recall(Key key) {
        return kept.get(key);
    }

    private synchronized byte[] keep(Key key, byte[] bytes) {
        kept.put(key, bytes);
        keptBytes += bytes.length;
        var oldest = kept.values().iterator();
        while (keptBytes > maxKeptBytes) {
            keptBytes -= oldest.next().length;
            oldest.remove();
        }
        return bytes;
    }

    static byte[] draw(Size size, Palette palette, Random random, Consumer<Canvas> painting, String format) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            double scale = size.height() / Canvas.HEIGHT;
            graphics.scale(scale, scale);
            painting.accept(new Canvas(graphics, size.width() / scale, palette, random));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size.width() * size.height() / 8);
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
