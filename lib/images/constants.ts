// OpenCV's constants, with OpenCV's values. https://docs.opencv.org/4.x/d7/dbd/group__imgproc.html

/** As the file has it, with opacity. */
export const IMREAD_UNCHANGED = -1;
/** One channel, converted where the file has colours. */
export const IMREAD_GRAYSCALE = 0;
/** Three channels: blue, green, red. */
export const IMREAD_COLOR = 1;

/** Quality of a JPEG from 0 to 100; 95 where it is not given. */
export const IMWRITE_JPEG_QUALITY = 1;
/** How hard a PNG is compressed, from 0 to 9. */
export const IMWRITE_PNG_COMPRESSION = 16;

/** The nearest pixel to the upper left. */
export const INTER_NEAREST = 0;
/** Between the four nearest pixels, on straight lines. */
export const INTER_LINEAR = 1;
/** Between the sixteen nearest pixels, on curves of third degree. */
export const INTER_CUBIC = 2;
/** The mean of the area that becomes one pixel: the best choice for making smaller. */
export const INTER_AREA = 3;
/** As INTER_LINEAR, rounded only once, so that every computer gives the same bits. */
export const INTER_LINEAR_EXACT = 5;
/** The matrix leads from the result to the source. */
export const WARP_INVERSE_MAP = 16;

/** Beyond the border: a value of your choice, iiii|abcdefgh|iiii. */
export const BORDER_CONSTANT = 0;
/** Beyond the border: the border, aaaa|abcdefgh|hhhh. */
export const BORDER_REPLICATE = 1;
/** Beyond the border: a mirror, dcba|abcdefgh|hgfe. */
export const BORDER_REFLECT = 2;
/** Beyond the border: the other side, efgh|abcdefgh|abcd. */
export const BORDER_WRAP = 3;
/** Beyond the border: a mirror on the border pixel, edcb|abcdefgh|gfed. */
export const BORDER_REFLECT_101 = 4;
/** What filters take unless told otherwise: BORDER_REFLECT_101. */
export const BORDER_DEFAULT = 4;

/** 8 bits without sign, 0 … 255: an Image. */
export const CV_8U = 0;
/** 16 bits with sign, −32768 … 32767. */
export const CV_16S = 3;
/** 32 bits with sign. */
export const CV_32S = 4;
/** 32-bit floating point. */
export const CV_32F = 5;
/** 64-bit floating point. */
export const CV_64F = 6;

/** Above the threshold maxval, else 0. */
export const THRESH_BINARY = 0;
/** Above the threshold 0, else maxval. */
export const THRESH_BINARY_INV = 1;
/** Above the threshold the threshold, else unchanged. */
export const THRESH_TRUNC = 2;
/** Above the threshold unchanged, else 0. */
export const THRESH_TOZERO = 3;
/** Above the threshold 0, else unchanged. */
export const THRESH_TOZERO_INV = 4;
/** Otsu's threshold, from the histogram. */
export const THRESH_OTSU = 8;
/** The threshold of the triangle method, from the histogram. */
export const THRESH_TRIANGLE = 16;

/** The threshold is the mean of the neighbourhood, less C. */
export const ADAPTIVE_THRESH_MEAN_C = 0;
/** The threshold is the mean of the neighbourhood, weighted by a Gaussian, less C. */
export const ADAPTIVE_THRESH_GAUSSIAN_C = 1;

/** ksize of `Sobel`: Scharr's 3 × 3 kernel, more nearly the same in all directions. */
export const FILTER_SCHARR = -1;

export const MORPH_ERODE = 0;
export const MORPH_DILATE = 1;
/** Erode, then dilate: removes specks. */
export const MORPH_OPEN = 2;
/** Dilate, then erode: closes gaps. */
export const MORPH_CLOSE = 3;
/** Dilated less eroded: the outline. */
export const MORPH_GRADIENT = 4;
/** The image less its opening: what is bright and small. */
export const MORPH_TOPHAT = 5;
/** The closing less the image: what is dark and small. */
export const MORPH_BLACKHAT = 6;
/** Where the kernel's 1 meet foreground and its −1 background. */
export const MORPH_HITMISS = 7;

export const MORPH_RECT = 0;
export const MORPH_CROSS = 1;
export const MORPH_ELLIPSE = 2;

export const ROTATE_90_CLOCKWISE = 0;
export const ROTATE_180 = 1;
export const ROTATE_90_COUNTERCLOCKWISE = 2;

/** Only the outermost contours. */
export const RETR_EXTERNAL = 0;
/** Every pixel of a contour. */
export const CHAIN_APPROX_NONE = 1;
/** Only the ends of horizontal, vertical and diagonal stretches. */
export const CHAIN_APPROX_SIMPLE = 2;

/** Columns of the `stats` of `connectedComponentsWithStats`: left, top, width, height, area in pixels. */
export const CC_STAT_LEFT = 0;
export const CC_STAT_TOP = 1;
export const CC_STAT_WIDTH = 2;
export const CC_STAT_HEIGHT = 3;
export const CC_STAT_AREA = 4;

export const COLOR_BGR2BGRA = 0;
export const COLOR_RGB2RGBA = 0;
export const COLOR_BGRA2BGR = 1;
export const COLOR_RGBA2RGB = 1;
export const COLOR_BGR2RGBA = 2;
export const COLOR_RGB2BGRA = 2;
export const COLOR_RGBA2BGR = 3;
export const COLOR_BGRA2RGB = 3;
export const COLOR_BGR2RGB = 4;
export const COLOR_RGB2BGR = 4;
export const COLOR_BGRA2RGBA = 5;
export const COLOR_RGBA2BGRA = 5;
export const COLOR_BGR2GRAY = 6;
export const COLOR_RGB2GRAY = 7;
export const COLOR_GRAY2BGR = 8;
export const COLOR_GRAY2RGB = 8;
export const COLOR_GRAY2BGRA = 9;
export const COLOR_GRAY2RGBA = 9;
export const COLOR_BGRA2GRAY = 10;
export const COLOR_RGBA2GRAY = 11;
export const COLOR_BGR2YCrCb = 36;
export const COLOR_RGB2YCrCb = 37;
export const COLOR_YCrCb2BGR = 38;
export const COLOR_YCrCb2RGB = 39;
export const COLOR_BGR2HSV = 40;
export const COLOR_RGB2HSV = 41;
export const COLOR_BGR2Lab = 44;
export const COLOR_RGB2Lab = 45;
export const COLOR_HSV2BGR = 54;
export const COLOR_HSV2RGB = 55;
export const COLOR_Lab2BGR = 56;
export const COLOR_Lab2RGB = 57;
