/**
 * Pictures for videos that don't exist, drawn on request: the same seed gives the same picture in every run and size.
 * Shapes and gradients only, never text, so that a server without fonts draws them too.
 */
package org.vigie.demo.art;
