package org.vigie.demo.art;

import java.awt.geom.Path2D;

/** The upper edge of hills, dunes or mountains: a sum of waves with phases of its own. */
final class Ridge {

    private static final double STEP = 0.8;

    private final double level;
    private final double height;
    private final double sharpness;
    private final double[] lengths = new double[5];
    private final double[] phases = new double[5];

    /**
     * @param level middle of the edge, from the top
     * @param height how far it goes up and down
     * @param sharpness 0 for round hills, 1 for peaks
     */
    Ridge(Canvas canvas, double level, double height, double sharpness) {
        this.level = level;
        this.height = height;
        this.sharpness = sharpness;
        double length = canvas.between(90, 150);
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = length;
            phases[i] = canvas.between(0, Math.TAU);
            length *= canvas.between(0.42, 0.58);
        }
    }

    double at(double x) {
        double sum = 0;
        double weight = 1;
        for (int i = 0; i < lengths.length; i++) {
            double angle = phases[i] + x / lengths[i] * Math.TAU;
            double round = Math.sin(angle);
            double pointed = 1 - 2 * Math.abs(2 * (angle / Math.TAU - Math.floor(angle / Math.TAU + 0.5)));
            sum += weight * (round + (pointed - round) * sharpness);
            weight *= 0.34 + 0.14 * sharpness;
        }
        return level - height * sum / 1.5;
    }

    /** Everything below the edge. */
    Path2D body(double width) {
        Path2D path = new Path2D.Double();
        path.moveTo(-2, Canvas.HEIGHT + 2);
        for (double x = -2; x <= width + 2; x += STEP) {
            path.lineTo(x, at(x));
        }
        path.lineTo(width + 2, Canvas.HEIGHT + 2);
        path.closePath();
        return path;
    }
}
