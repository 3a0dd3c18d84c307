package org.vigie.demo.art;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/**
 * What a scene draws on: 100 units high and as wide as the picture's shape asks, so that every size shows the same.
 *
 * @param width in units; 178 for 16:9
 */
record Canvas(Graphics2D graphics, double width, Palette palette, Random random) {

    static final double HEIGHT = 100;

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void line(Shape shape, Color color, double thickness) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    void ground(Color color) {
        fill(new Rectangle2D.Double(0, 0, width, HEIGHT), color);
    }

    /** A vertical gradient over the whole width. */
    void gradient(double top, double bottom, Color... colors) {
        float[] stops = new float[colors.length];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = i / (stops.length - 1f);
        }
        graphics.setPaint(new LinearGradientPaint(0, (float) top, 0, (float) bottom, stops, colors));
        graphics.fill(new Rectangle2D.Double(0, top, width, bottom - top));
    }

    void fillShaded(Shape shape, Color top, Color bottom) {
        Rectangle2D box = shape.getBounds2D();
        graphics.setPaint(new LinearGradientPaint(
                0, (float) box.getMinY(), 0, (float) (box.getMaxY() + 0.01), new float[] {0, 1}, new Color[] {
                    top, bottom
                }));
        graphics.fill(shape);
    }

    /** Light that fades out to nothing at the radius. */
    void glow(double x, double y, double radius, Color color, double strength) {
        graphics.setPaint(new RadialGradientPaint(
                new Point2D.Double(x, y), (float) radius, new float[] {0, 0.35f, 1}, new Color[] {
                    Palette.clear(color, strength), Palette.clear(color, strength * 0.45), Palette.clear(color, 0)
                }));
        graphics.fill(disc(x, y, radius));
    }

    void stars(int count, double lowest) {
        for (int i = 0; i < count; i++) {
            double size = 0.12 + 0.4 * Math.pow(random.nextDouble(), 3);
            Color color = Palette.clear(palette.pale(), between(0.35, 1));
            fill(disc(between(0, width), between(0, lowest), size), color);
        }
    }

    static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Path2D polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
