const SVG = 'http://www.w3.org/2000/svg';

/** How full it is, drawn beside the number that says so; what is over the full width is not drawn. */
export function bar(number, of) {
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.setAttribute('class', 'bar');
    drawing.setAttribute('viewBox', '0 0 100 4');
    drawing.setAttribute('preserveAspectRatio', 'none');
    drawing.setAttribute('aria-hidden', 'true');
    drawing.append(part('bar__whole', 100), part('bar__part', of > 0 ? Math.min(100, (100 * number) / of) : 0));
    return drawing;
}

function part(look, width) {
    const rect = document.createElementNS(SVG, 'rect');
    rect.setAttribute('class', look);
    rect.setAttribute('width', String(width));
    rect.setAttribute('height', '4');
    return rect;
}
