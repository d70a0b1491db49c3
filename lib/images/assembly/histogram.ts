// Eight tables of 256 counts each, at address 0, so that equal neighbours do not wait for each other.

/** Adds how often each byte occurs. */
export function countValues(from: usize, bytes: i32): void {
  const end = from + bytes;
  const whole = from + (bytes & ~7);
  for (let p = from; p < whole; p += 8) {
    const low = load<u32>(p);
    const high = load<u32>(p, 4);
    // The address of a count is four times the value.
    count0((low << 2) & 1020);
    count1((low >> 6) & 1020);
    count2((low >> 14) & 1020);
    count3((low >> 22) & 1020);
    count4((high << 2) & 1020);
    count5((high >> 6) & 1020);
    count6((high >> 14) & 1020);
    count7((high >> 22) & 1020);
  }
  for (let p = whole; p < end; p++) count0(<u32>load<u8>(p) << 2);
}

// @ts-ignore: decorator
@inline
function count0(at: usize): void {
  store<u32>(at, load<u32>(at) + 1);
}

// @ts-ignore: decorator
@inline
function count1(at: usize): void {
  store<u32>(at, load<u32>(at, 1024) + 1, 1024);
}

// @ts-ignore: decorator
@inline
function count2(at: usize): void {
  store<u32>(at, load<u32>(at, 2048) + 1, 2048);
}

// @ts-ignore: decorator
@inline
function count3(at: usize): void {
  store<u32>(at, load<u32>(at, 3072) + 1, 3072);
}

// @ts-ignore: decorator
@inline
function count4(at: usize): void {
  store<u32>(at, load<u32>(at, 4096) + 1, 4096);
}

// @ts-ignore: decorator
@inline
function count5(at: usize): void {
  store<u32>(at, load<u32>(at, 5120) + 1, 5120);
}

// @ts-ignore: decorator
@inline
function count6(at: usize): void {
  store<u32>(at, load<u32>(at, 6144) + 1, 6144);
}

// @ts-ignore: decorator
@inline
function count7(at: usize): void {
  store<u32>(at, load<u32>(at, 7168) + 1, 7168);
}
