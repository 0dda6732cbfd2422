//! What readers take away: CSV, SVG, PNG, GraphML, behind one trait.
