import type { LedgerIndex } from '../ledger/index/ledger-index';
import type { View } from './view';

/** More scans than this are not kept; a workbook of single cells asks for far fewer different ones. */
const MOST = 4000;

const kept = new WeakMap<LedgerIndex, Map<string, unknown>>();

/**
 * The result of a scan over a view, computed once: conversion, its interval and the outlook share one scan, and so do
 * thousands of cells over the same period. A ledger never changes, so nothing goes stale; it goes with its index.
 */
export function remember<T>(view: View, name: string, compute: () => T): T {
  let results = kept.get(view.book.index);
  if (results === undefined) kept.set(view.book.index, (results = new Map<string, unknown>()));
  const key = `${name} ${view.subject} ${view.from} ${view.to}`;
  if (results.has(key)) return results.get(key) as T;
  const found = compute();
  if (results.size >= MOST) results.clear();
  results.set(key, found);
  return found;
}
