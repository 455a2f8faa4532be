/** The pose worker of the app: everything is in goniometry; this file gives it an address on our origin. */
import '@sitbone/goniometry/browser/poseWorker'
