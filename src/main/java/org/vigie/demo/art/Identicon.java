package org.vigie.demo.art;

import static org.vigie.demo.art.Canvas.HEIGHT;
import static org.vigie.demo.art.Canvas.disc;
import static org.vigie.demo.art.Canvas.polygon;
import static org.vigie.demo.art.Palette.mix;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The sign of an account or channel: a figure with two to eight-fold symmetry on a coloured ground. */
final class Identicon {

    private static final double CENTRE = HEIGHT / 2;

    private Identicon() {}

    static void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Color ground = canvas.chance(0.5) ? palette.dark() : canvas.chance(0.5) ? palette.middle() : palette.accent();
        canvas.gradient(0, HEIGHT, mix(ground, palette.pale(), 0.18), mix(ground, palette.deep(), 0.3));
        Color front = ground.equals(palette.accent()) ? palette.deep() : palette.accent();
        switch (canvas.random().nextInt(5)) {
            case 0 -> flower(canvas, palette.pale(), front);
            case 1 -> quarters(canvas, palette.pale(), front);
            case 2 -> mosaic(canvas, palette.pale(), front);
            case 3 -> rings(canvas, palette.pale(), front);
            default -> star(canvas, palette.pale(), front);
        }
    }

    private static void flower(Canvas canvas, Color light, Color front) {
        int petals = 5 + canvas.random().nextInt(4);
        double wide = 150.0 / petals;
        for (int i = 0; i < petals; i++) {
            turned(canvas, new Ellipse2D.Double(CENTRE - wide / 2, 12, wide, 36), i * Math.TAU / petals, light);
            turned(canvas, new Ellipse2D.Double(CENTRE - wide / 4, 24, wide / 2, 20), i * Math.TAU / petals, front);
        }
        canvas.fill(disc(CENTRE, CENTRE, 8), light);
    }

    private static void quarters(Canvas canvas, Color light, Color front) {
        double gap = 1.5;
        double size = 33;
        for (int i = 0; i < 4; i++) {
            double x = i % 2 == 0 ? CENTRE - gap - size : CENTRE + gap;
            double y = i < 2 ? CENTRE - gap - size : CENTRE + gap;
            Color color = i == 0 || i == 3 ? light : front;
            int corner = canvas.random().nextInt(4);
            double cx = corner % 2 == 0 ? x : x + size;
            double cy = corner < 2 ? y : y + size;
            int start = new int[] {270, 180, 0, 90}[corner];
            if (canvas.chance(0.25)) {
                canvas.fill(disc(x + size / 2, y + size / 2, size / 2), color);
            } else {
                canvas.fill(new Arc2D.Double(cx - size, cy - size, size * 2, size * 2, start, 90, Arc2D.PIE), color);
            }
        }
    }

    private static void mosaic(Canvas canvas, Color light, Color front) {
        double cell = 14;
        for (int column = 0; column < 3; column++) {
            for (int row = 0; row < 5; row++) {
                if (canvas.chance(0.4)) {
                    continue;
                }
                Color color = canvas.chance(0.7) ? light : front;
                for (int at : new int[] {column, 4 - column}) {
                    double x = CENTRE - 2.5 * cell + at * cell;
                    double y = CENTRE - 2.5 * cell + row * cell;
                    canvas.fill(new RoundRectangle2D.Double(x + 0.7, y + 0.7, cell - 1.4, cell - 1.4, 5, 5), color);
                }
            }
        }
    }

    private static void rings(Canvas canvas, Color light, Color front) {
        for (int i = 0; i < 3; i++) {
            double radius = 36 - i * 11.5;
            Shape arc = new Arc2D.Double(
                    CENTRE - radius,
                    CENTRE - radius,
                    radius * 2,
                    radius * 2,
                    canvas.random().nextInt(8) * 45.0,
                    canvas.between(150, 300),
                    Arc2D.OPEN);
            canvas.line(arc, i % 2 == 0 ? light : front, 7);
        }
        canvas.fill(disc(CENTRE, CENTRE, 4.5), front);
    }

    private static void star(Canvas canvas, Color light, Color front) {
        int points = 4 + canvas.random().nextInt(5);
        Shape ray = polygon(CENTRE, 10, CENTRE + 11, CENTRE, CENTRE, CENTRE + 11, CENTRE - 11, CENTRE);
        Path2D half = polygon(CENTRE, 10, CENTRE + 11, CENTRE, CENTRE, CENTRE);
        for (int i = 0; i < points; i++) {
            turned(canvas, ray, i * Math.TAU / points, light);
        }
        for (int i = 0; i < points; i++) {
            turned(canvas, half, i * Math.TAU / points, front);
        }
        canvas.fill(disc(CENTRE, CENTRE, 6), light);
    }

    private static void turned(Canvas canvas, Shape shape, double angle, Color color) {
        canvas.fill(AffineTransform.getRotateInstance(angle, CENTRE, CENTRE).createTransformedShape(shape), color);
    }
}
